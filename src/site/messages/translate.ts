import {en} from "./en.js";
import {fill} from "./fill.js";
import {language} from "./language.js";
import {zh, type MessageKey} from "./zh.js";

export type {MessageKey};
export type Params = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, params?: Params) => string;

/** Makes the function that pages write with. `{name}` in a text is replaced by params.name; a name without a value is an error. */
export function translator(messages: Record<MessageKey, string>): Translate {
  return (key, params = {}) => fill(messages[key], (name) => params[name], `message ${key}`);
}

const texts = {zh: translator(zh), en: translator(en)};

/** Writes in the language that the address asks for. */
export const t: Translate = (key, params) => texts[language()](key, params);
