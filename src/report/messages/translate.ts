import {en} from "./en.js";
import {zh} from "./zh.js";

export type Language = "zh" | "en";
export type MessageKey = keyof typeof zh;
export type Translate = ((key: MessageKey, values?: Record<string, string | number>) => string) & {language: Language; list: (names: readonly string[]) => string};

export function isMessage(key: string): key is MessageKey {
  return key in zh;
}

/** The report's texts in one language: `t("cover.release")`, `t("board.over", {margin: "0.06"})`. */
export function translate(language: Language): Translate {
  const messages: Record<MessageKey, string> = language === "zh" ? zh : en;
  const t = (key: MessageKey, values: Record<string, string | number> = {}): string =>
    messages[key].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) {
        throw new Error(`message ${key} needs {${name}}`);
      }
      return String(value);
    });
  return Object.assign(t, {language, list: (names: readonly string[]) => names.join(language === "zh" ? "、" : ", ")});
}
