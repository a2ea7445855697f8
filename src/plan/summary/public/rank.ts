/** Rank of a matrix of whole numbers, exactly: elimination without fractions. */
export function rankOf(rows: readonly (readonly number[])[]): number {
  const matrix = rows.map((row) => row.map(BigInt));
  const width = matrix[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < width && rank < matrix.length; column += 1) {
    const pivot = matrix.findIndex((row, at) => at >= rank && row[column] !== 0n);
    if (pivot < 0) continue;
    [matrix[rank], matrix[pivot]] = [matrix[pivot] ?? [], matrix[rank] ?? []];
    eliminate(matrix, rank, column);
    rank += 1;
  }
  return rank;
}

function eliminate(matrix: bigint[][], pivot: number, column: number): void {
  const by = matrix[pivot] ?? [];
  const head = by[column] ?? 1n;
  for (let at = pivot + 1; at < matrix.length; at += 1) {
    const row = matrix[at] ?? [];
    const factor = row[column] ?? 0n;
    if (factor !== 0n) matrix[at] = row.map((cell, index) => cell * head - (by[index] ?? 0n) * factor);
  }
}
