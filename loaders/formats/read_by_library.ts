/** Errors that tell of the library's own variables, which say nothing to who sent the file. */
const internal = [TypeError, RangeError, ReferenceError, SyntaxError];

/** What a library reads. Whatever it throws, a TypeError too, is damage of the file: only Error leaves here. */
export async function readByLibrary<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const told = error instanceof Error && !internal.some((kind) => error instanceof kind) && error.message.trim() !== "";
    throw new Error(told ? error.message : "its content is not in the form that this kind of file has", {cause: error});
  }
}
