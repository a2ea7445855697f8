/**
 * The nodes that lie on a way back to themselves: those of every strongly connected part that has more than one node.
 * (Tarjan's walk, with a stack of its own: a chain of formulas is longer than calls may be nested.) An edge from a node to itself
 * has to lead over another node.
 */
export function inCircles<Node>(nodes: Iterable<Node>, nextOf: (node: Node) => Iterable<Node>): Set<Node> {
  const walk = new Walk(nextOf);
  for (const node of nodes) walk.from(node);
  return walk.circles;
}

/** A node on the way of the walk. */
interface Step<Node> {
  readonly node: Node;
  /** When the walk came to it. */
  readonly index: number;
  /** The earliest step to which a way leads back. */
  low: number;
  readonly next: Iterator<Node>;
}

class Walk<Node> {
  readonly circles = new Set<Node>();
  private readonly steps = new Map<Node, Step<Node>>();
  /** Nodes whose part is not complete yet, in the order in which the walk came to them. */
  private readonly open: Node[] = [];
  private readonly isOpen = new Set<Node>();

  constructor(private readonly nextOf: (node: Node) => Iterable<Node>) {}

  from(start: Node): void {
    if (this.steps.has(start)) return;
    const way = [this.enter(start)];
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const { done, value } = step.next.next();
      if (done === true) {
        way.pop();
        this.leave(step, way.at(-1));
      } else {
        const known = this.steps.get(value);
        if (known === undefined) way.push(this.enter(value));
        else if (this.isOpen.has(value)) step.low = Math.min(step.low, known.index);
      }
    }
  }

  private enter(node: Node): Step<Node> {
    const index = this.steps.size;
    const step = { node, index, low: index, next: this.nextOf(node)[Symbol.iterator]() };
    this.steps.set(node, step);
    this.open.push(node);
    this.isOpen.add(node);
    return step;
  }

  private leave({ node, index, low }: Step<Node>, before: Step<Node> | undefined): void {
    if (before) before.low = Math.min(before.low, low);
    if (low < index) return;
    const part = this.open.splice(this.open.lastIndexOf(node));
    for (const each of part) {
      this.isOpen.delete(each);
      if (part.length > 1) this.circles.add(each);
    }
  }
}
