/** The columns that an option names: `a, b` is a and b; none where it is absent. */
export function columnList(text: string | undefined): string[] {
  return (text ?? "").split(",").map((part) => part.trim()).filter((part) => part !== "");
}
