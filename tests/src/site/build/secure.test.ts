import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {securePage} from "../../../../src/site/build/secure.js";

const page = (body = "") => `<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">\n${body}</head>\n<body></body>\n</html>\n`;

describe("securePage", () => {
  it("allows each inline script by the hash of exactly what stands in it", () => {
    const script = "\n\nimport {define} from \"./client.js\";\n";
    const hash = createHash("sha256").update(script).digest("base64");
    expect(securePage(page(`<script type="module">${script}</script>`), "./f.css")).toContain(`script-src 'self' 'sha256-${hash}';`);
  });

  it("does not hash scripts that are files", () => {
    expect(securePage(page('<script src="./a.js"></script>'), "./f.css")).toContain("script-src 'self';");
  });

  it("allows nothing else: no eval, no other origin, no base, no forms", () => {
    const policy = /content="(default-src[^"]*)"/.exec(securePage(page(), "./f.css"))?.[1] ?? "";
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).toContain("base-uri 'none'; form-action 'none'");
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
    expect(policy.match(/script-src[^;]*/)?.[0]).not.toContain("unsafe-inline");
  });

  it("states the policy before anything that it governs", () => {
    const html = securePage(page("<script>1</script>"), "./f.css");
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script>"));
  });

  it("sets the language, links the fonts and lets people zoom", () => {
    const html = securePage(page(), "../fonts/fonts.css");
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('href="../fonts/fonts.css"');
    expect(html).not.toContain("maximum-scale");
  });
});
