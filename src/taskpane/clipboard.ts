/** A PNG file in base64 as an address that a page can show. */
export function pictureAddress(png: string): string {
  return `data:image/png;base64,${png}`;
}

/** Puts a PNG file in base64 on the clipboard; false where the browser around the pane does not allow it. */
export async function copyPicture(png: string): Promise<boolean> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": new Blob([bytes], { type: "image/png" }) })]);
    return true;
  } catch {
    return false;
  }
}
