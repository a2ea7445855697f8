/** First words of changes as they are said beforehand, and once they are made. */
const made: Readonly<Record<string, string>> = {
  Add: "Added",
  Bring: "Brought",
  Call: "Called",
  Draw: "Drew",
  Format: "Formatted",
  Lay: "Laid",
  Make: "Made",
  Mark: "Marked",
  Point: "Pointed",
  Put: "Put",
  Set: "Set",
  Show: "Showed",
  Write: "Wrote",
};

/** A change that was made: `Added the sheet Plan` where beforehand it was `Add the sheet Plan`. */
export function doneText(sentence: string): string {
  return sentence.replace(/^\w+/, (verb) => made[verb] ?? verb);
}
