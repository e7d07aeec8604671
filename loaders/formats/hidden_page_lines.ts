/** Lines of each table of a web page, in order, with whether the page hides them (display:none, hidden). A table ends at the first end of one, as for the library that reads it. */
export function hiddenPageLines(page: string): {hidden: boolean}[][] {
  return [...page.matchAll(/<table\b[\s\S]*?<\/table>/gi)].map(([table]) => [...table.matchAll(/<tr\b([^<>]*)>/gi)].map(([, said = ""]) => ({hidden: /display\s*:\s*none/i.test(said) || /\shidden(?=[\s=/]|$)/i.test(said)})));
}
