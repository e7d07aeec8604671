/** What a library reads. Whatever it throws, a TypeError too, is damage of the file: only Error leaves here. */
export async function readByLibrary<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new Error(error instanceof Error ? error.message : String(error), {cause: error});
  }
}
