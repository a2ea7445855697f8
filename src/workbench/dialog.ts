/** A question or message over the workbook, as Excel shows it. */
export interface Message {
  readonly title: string;
  readonly body: string;
  /** Labels of its buttons; the first is the default. */
  readonly buttons: readonly string[];
}

/** Shows a message and resolves with the label of the button that was chosen; closing it chooses the last. */
export function ask(dialog: HTMLDialogElement, { title, body, buttons }: Message): Promise<string> {
  const heading = document.createElement("h2");
  heading.textContent = title;
  heading.id = "dialog-title";
  dialog.setAttribute("aria-labelledby", heading.id);
  const text = document.createElement("p");
  text.textContent = body;
  const menu = document.createElement("menu");
  const last = buttons.at(-1) ?? "";
  return new Promise((resolve) => {
    let chosen = last;
    for (const label of buttons) {
      const button = document.createElement("button");
      button.textContent = label;
      button.addEventListener("click", () => {
        chosen = label;
        dialog.close();
      });
      menu.append(button);
    }
    dialog.replaceChildren(heading, text, menu);
    dialog.addEventListener("close", () => resolve(chosen), { once: true });
    dialog.showModal();
  });
}
