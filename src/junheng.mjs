#!/usr/bin/env node
// The entry that npm links as `junheng`: hands over to the command line.
import {importCode} from "./start/import_code.mjs";

for (const stream of [process.stdout, process.stderr]) {
  // `junheng … | head` closes the pipe early: that is no error.
  stream.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1));
}
const {main} = await importCode("src/cli");
process.exitCode = await main(process.argv.slice(2));
