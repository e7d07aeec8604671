import type {Command, Option} from "./command.js";
import {everyOption, usage} from "./parse.js";

/** The commands in the order of the path, from raw files to report. A test compares each with its module. */
export const summaries = [
  {name: "load", summary: "read the raw files into the warehouse and print the reconciliation"},
  {name: "check", summary: "screen one file before it is sent"},
  {name: "map", summary: "show what a file's columns are taken for, and accept its header names"},
  {name: "template", summary: "write the Excel template that schools fill in"},
  {name: "measure", summary: "balance of any table: CV, Gini, Theil and more, weighted and by group"},
  {name: "value-added", summary: "what schools add to their pupils' intake, shrunken, in three bands with intervals"},
  {name: "publish", summary: "freeze the warehouse as a release"},
  {name: "site", summary: "build the site with a release in it, as a folder for any web server"},
  {name: "serve", summary: "serve the built site with a release on this machine"},
  {name: "report", summary: "typeset a year's report as PDF"},
  {name: "explain", summary: "show how a figure came about, down to the cells it was read from"},
] as const;

/** Help of the whole command line. */
export function help(): string {
  return [
    "Junheng 均衡: from the files schools send to a balance dashboard and a yearly report.",
    "",
    "npx junheng COMMAND [options]",
    "",
    ...table(summaries.map(({name, summary}) => [name, summary])),
    "",
    "npx junheng COMMAND --help shows a command's options.",
    "Exit 0: done; 1: the data fell short; 2: the call was wrong.",
  ].join("\n");
}

/** Help of one command. */
export function commandHelp(command: Command): string {
  const options: Readonly<Record<string, Option>> = {...command.options, ...everyOption};
  return [
    usage(command),
    "",
    `${command.summary[0]?.toUpperCase()}${command.summary.slice(1)}.`,
    "",
    ...table(Object.entries(options).map(([name, {value, help: text}]) => [`--${name}${value === undefined ? "" : ` ${value}`}`, text])),
    ...(command.notes === undefined ? [] : ["", ...command.notes]),
  ].join("\n");
}

function table(lines: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...lines.map(([left]) => left.length));
  return lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
