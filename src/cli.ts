import {Failure} from "./failure.js";
import type {Command} from "./cli/command.js";
import {commandHelp, help, summaries} from "./cli/help.js";
import {nearest} from "./cli/nearest.js";
import {parse} from "./cli/parse.js";
import {visible, visibleJson} from "./cli/visible.js";

export interface Streams {
  stdout: {write: (text: string) => unknown};
  stderr: {write: (text: string) => unknown};
}

/** Imports one command's module, and only that one. */
async function find(name: string): Promise<Command | null> {
  switch (name) {
    case "load": return (await import("./commands/load.js")).load;
    case "check": return (await import("./commands/check.js")).check;
    case "map": return (await import("./commands/map.js")).map;
    case "template": return (await import("./commands/template.js")).template;
    case "measure": return (await import("./commands/measure.js")).measure;
    case "value-added": return (await import("./commands/value_added.js")).valueAdded;
    case "publish": return (await import("./commands/publish.js")).publishCommand;
    case "site": return (await import("./commands/site.js")).site;
    case "serve": return (await import("./commands/serve.js")).serveCommand;
    case "report": return (await import("./commands/report.js")).reportCommand;
    case "explain": return (await import("./commands/explain.js")).explain;
    default: return null;
  }
}

/**
 * Runs the command line.
 * @param argv arguments after the program's name
 * @returns the exit code: 0 done, 1 the data fell short, 2 the call was wrong
 */
export async function main(argv: readonly string[], {stdout, stderr}: Streams = process): Promise<number> {
  const shown = argv.includes("--json") ? visibleJson : visible;
  const print = (line: string) => void stdout.write(`${shown(line)}\n`);
  const say = (line: string) => void stderr.write(`${visible(line)}\n`);
  const [name, ...rest] = argv;
  let file: string | null = null;
  try {
    if (name === undefined || name === "--help" || name === "-h" || name === "help") {
      (name === undefined ? say : print)(help());
      return name === undefined ? 2 : 0;
    }
    const command = await find(name);
    if (command === null) {
      const near = nearest(name, summaries.map((each) => each.name));
      throw new Failure({code: "unknown_command", place: name, message: name.startsWith("-") ? "a command comes first" : "there is no such command", repair: near === null ? "see `npx junheng --help`" : `did you mean \`${near}\`?`, exit: 2});
    }
    const call = parse(command, rest);
    file = call.operands[0] ?? null;
    if (call.on("help")) {
      print(commandHelp(command));
      return 0;
    }
    return await command.run({...call, print, say});
  } catch (error) {
    return report(error, argv.includes("--json") ? {file: file ?? rest.find((each) => !each.startsWith("-")) ?? null} : null, print, say);
  }
}

/** Says what went wrong, without a stack trace, and gives the exit code; with --json also as one document on stdout. */
function report(error: unknown, json: {file: string | null} | null, print: (line: string) => void, say: (line: string) => void): number {
  const failure = error instanceof Failure ? error : null;
  if (failure !== null) {
    say(failure.toString());
  } else {
    const message = (error instanceof Error ? error.message : String(error)).split("\n")[0];
    say(`junheng: unexpected error: ${message}. Please report it with this line and the command; JUNHENG_DEBUG=1 shows where it happened.`);
  }
  if (process.env["JUNHENG_DEBUG"] === "1" && error instanceof Error) {
    say(error.stack ?? "");
  }
  if (json !== null) {
    print(JSON.stringify({...json, error: {code: failure?.code ?? "unexpected", message: failure?.toString() ?? "unexpected error; see stderr"}}));
  }
  return failure?.exit ?? 1;
}
