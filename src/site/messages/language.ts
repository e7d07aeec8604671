export type Language = "zh" | "en";

/** The language that the address asks for, `?lang=en`; Chinese where it asks for none, or where there is no address. */
export function language(): Language {
  return typeof location !== "undefined" && new URLSearchParams(location.search).get("lang") === "en" ? "en" : "zh";
}
