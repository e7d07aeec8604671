import {fill} from "../../site/messages/fill.js";
import {en} from "./en.js";
import {zh} from "./zh.js";

export type Language = "zh" | "en";
type Messages = typeof zh;
export type MessageKey = keyof Messages;

/** The names in braces of a text: `"{n} of {all}"` → `"n" | "all"`. */
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Values<Key extends MessageKey> = [Names<Messages[Key]>] extends [never] ? [values?: object] : [values: Record<Names<Messages[Key]>, string | number>];

/** Writes a text: `t("cover.release")`, `t("board.over", {margin: "0.06"})`; a value that the text needs and does not get is a type error. */
export type Translate = (<Key extends MessageKey>(key: Key, ...values: Values<Key>) => string) & {language: Language; list: (names: readonly string[]) => string};

/** The report's texts in one language. */
export function translate(language: Language): Translate {
  const messages: Record<MessageKey, string> = language === "zh" ? zh : en;
  const t = (key: MessageKey, values: object = {}): string => fill(messages[key], (name) => (values as Record<string, string | number>)[name], `message ${key}`);
  return Object.assign(t, {language, list: (names: readonly string[]) => names.join(language === "zh" ? "、" : ", ")});
}

/** The name of a dataset, or its id where the catalogue has grown and the report has no name for it. */
export function datasetName(t: Translate, id: string): string {
  const key = `dataset.${id}`;
  return isDataset(key) ? t(key) : id;
}

function isDataset(key: string): key is Extract<MessageKey, `dataset.${string}`> {
  return key in zh;
}
