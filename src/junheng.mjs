#!/usr/bin/env node
// The entry that npm links as `junheng`: teaches Node to read TypeScript, then hands over to the command line.
import {register} from "tsx/esm/api";

register();
const {main} = await import("./cli.ts");
process.exitCode = await main(process.argv.slice(2));
