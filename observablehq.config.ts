import {head} from "./src/site/build/head.js";
import {header} from "./src/site/build/header.js";

/** The parts of Observable Framework's configuration that are used here; Framework ships no types. */
interface Config {
  root: string;
  output: string;
  title: string;
  style: string;
  globalStylesheets: string[];
  head: string;
  header: (page: {path: string}) => string;
  footer: string;
  sidebar: boolean;
  search: boolean;
  toc: boolean;
  pager: boolean;
  preserveExtension: boolean;
}

const config: Config = {
  root: "src/site",
  // src/site/build/framework.ts builds beside the last site and swaps the two when all checks passed.
  output: process.env.JUNHENG_SITE_OUTPUT ?? "dist",
  title: "均衡观测",
  style: "style.css",
  globalStylesheets: [],
  head,
  header,
  footer: "",
  sidebar: false,
  search: false,
  toc: false,
  pager: false,
  // school.html?id= works on any static server.
  preserveExtension: true,
};

export default config;
