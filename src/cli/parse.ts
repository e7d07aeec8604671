import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {Failure} from "../failure.js";
import type {Call, Command, Option} from "./command.js";
import {nearest} from "./nearest.js";

export const everyOption: Readonly<Record<string, Option>> = {
  workspace: {value: "DIR", help: "the bureau's folder (default data/hongta)"},
  help: {help: "show this help"},
};
const defaultWorkspace = fileURLToPath(new URL("../../data/hongta", import.meta.url));


export type Parsed = Pick<Call, "operands" | "text" | "whole" | "on" | "workspace">;

/**
 * Reads a command's arguments. `--name value`, `--name=value` and `-h` are understood.
 * @throws Failure (exit 2) for an unknown option, with the nearest one; a missing or superfluous value or operand; an option given twice
 */
export function parse(command: Command, argv: readonly string[]): Parsed {
  const options = {...command.options, ...everyOption};
  const {tokens} = parseArgs({
    args: [...argv], strict: false, tokens: true, allowPositionals: true,
    options: Object.fromEntries(Object.entries(options).map(([name, {value}]) => [name, {type: value === undefined ? ("boolean" as const) : ("string" as const), ...(name === "help" ? {short: "h"} : {})}])),
  });
  const given = new Map<string, string | true>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") {
      operands.push(token.value);
    } else if (token.kind === "option") {
      given.set(token.name, readOption(command, options, given, token));
    }
  }
  if (!given.has("help")) {
    refuseOperands(command, operands);
  }
  const text = (name: string): string | undefined => {
    const value = given.get(name);
    return typeof value === "string" ? value : undefined;
  };
  return {
    operands,
    text,
    whole: (name) => {
      const value = given.get(name);
      if (value === undefined) {
        return undefined;
      }
      if (typeof value !== "string" || !/^\d{1,9}$/.test(value)) {
        throw wrongCall(command, `--${name} ${String(value)}`, "this is not a whole number", `give --${name} a number`);
      }
      return Number(value);
    },
    on: (name) => given.has(name),
    workspace: text("workspace") ?? defaultWorkspace,
  };
}

function readOption(command: Command, options: Readonly<Record<string, Option>>, given: ReadonlyMap<string, unknown>, {name, rawName, value}: {name: string; rawName: string; value?: string | undefined}): string | true {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) {
    const near = nearest(rawName, Object.keys(options).map((known) => `--${known}`));
    throw wrongCall(command, rawName, `\`${command.name}\` has no such option`, near === null ? `see \`npx junheng ${command.name} --help\`` : `did you mean ${near}?`, "unknown_option");
  }
  if (given.has(name)) {
    throw wrongCall(command, rawName, "the option is given twice", "give it once");
  }
  if (option.value === undefined) {
    if (value !== undefined) {
      throw wrongCall(command, rawName, "the option takes no value", `write ${rawName} alone`);
    }
    return true;
  }
  if (value === undefined || value === "" || (value.startsWith("--") && Object.hasOwn(options, value.slice(2)))) {
    throw wrongCall(command, rawName, "the value is missing", `write ${rawName} ${option.value}`);
  }
  return value;
}

function refuseOperands(command: Command, operands: readonly string[]): void {
  const missing = command.operands[operands.length];
  if (missing !== undefined) {
    throw wrongCall(command, command.name, `${missing} is missing`, usage(command));
  }
  const extra = operands[command.operands.length];
  if (extra !== undefined) {
    throw wrongCall(command, extra, "one argument too many", usage(command));
  }
}

/** `npx junheng check FILE [options]`. */
export function usage({name, operands}: Command): string {
  return ["npx junheng", name, ...operands, "[options]"].join(" ");
}

/** A Failure of exit 2: the call, not the data, was wrong. */
export function wrongCall(command: Pick<Command, "name">, place: string, message: string, repair: string, code = "wrong_call"): Failure {
  return new Failure({code, place: place === command.name ? place : `${command.name} › ${place}`, message, repair, exit: 2});
}
