// What the user does and must see; run by ./run. usage: node session.mjs URL FOLDER SCREENSHOTS
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [url, folder, screenshots] = process.argv.slice(2);
const config = () => readFileSync(join(folder, "openclaw.json"), "utf8");
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
page.setDefaultTimeout(60_000);
const shoot = (name) => page.screenshot({ path: join(screenshots, `${name}.png`) });
const press = async (...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
const runCommand = async (name) => {
  await press("F1");
  await page.locator(".quick-input-widget input").fill(`>${name}`);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().waitFor();
  await press("Enter");
};
const goTo = async (line, column) => {
  await press("Control+g");
  await page.locator(".quick-input-widget input").fill(`:${line}:${column}`);
  await press("Enter");
};
const until = async (what, condition) => {
  for (let i = 0; i < 300; i++) {
    if (await condition()) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`never: ${what}`);
};
const open = async (name) => {
  await press("Control+p");
  await page.locator(".quick-input-widget input").fill(name);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().waitFor();
  await press("Enter");
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  await page.locator(".monaco-editor .view-line").first().waitFor();
};
const problems = () => page.locator(".markers-panel .monaco-list-row").allInnerTexts();
const statusText = () => page.locator("#clawlint\\.status, [id$='clawlint.status']").innerText();

try {
  await page.goto(url);
  await page.locator(".monaco-workbench").waitFor();
  await open("openclaw.json");

  // Our findings, underlined and listed, and nobody else's.
  await page.locator(".squiggly-error").first().waitFor();
  await page.locator(".statusbar", { hasText: "OpenClaw config" }).waitFor();
  assert.match(await statusText(), /OpenClaw 2026\.9\.6: rejected/);
  await runCommand("Problems: Focus on Problems View");
  await until("the list of problems", async () => (await problems()).some((row) => row.includes("CL")));
  // The first row is the file; a row that begins with its name is a related place.
  const rows = (await problems()).filter((row) => !row.startsWith("openclaw.json"));
  assert.ok(rows.length > 3, `few problems: ${rows}`);
  for (const row of rows) assert.match(row, /clawlint/, `not ours: ${row}`);
  await shoot("1-problems");
  await press("Control+j");

  // A quick fix by keyboard.
  await page.locator(".monaco-editor .view-line").first().click();
  await goTo(7, 11);
  await press("Control+.");
  await page.locator(".action-widget .monaco-list-row", { hasText: "quotes" }).first().waitFor();
  await shoot("2-quick-fix");
  await press("Enter");
  await until("straight quotes", async () => (await page.locator(".monaco-editor .view-lines").innerText()).includes('"fake-demo-token-0123456789"'));

  // Saving applies all safe fixes.
  await press("Control+s");
  await until("the fixed file", () => config().startsWith("{") && config().includes('"gateway"'));
  assert.ok(!config().includes("controlUi"));
  await shoot("3-saved");

  // A key and its value are completed.
  const line = config().split("\n").findIndex((text) => text.includes('"gateway"')) + 1;
  await goTo(line, 100);
  await press("Enter");
  await page.keyboard.type('"mo');
  await press("Control+Space");
  await page.locator(".suggest-widget .monaco-list-row", { hasText: "mode" }).first().waitFor();
  await shoot("4-completion");
  await press("Enter", "Control+Space");
  await page.locator(".suggest-widget .monaco-list-row", { hasText: "local" }).first().waitFor();
  await page.keyboard.type("loc");
  await press("Enter", "Control+s");
  await until("the completed file", () => /"mode": "local"/.test(config()));
  await until("the verdict", async () => /accepted/.test(await statusText()));

  // Help on a key.
  await goTo(line + 1, 6);
  await press("Control+k", "Control+i");
  await page.locator(".monaco-hover-content", { hasText: "gateway.mode" }).first().waitFor();
  await shoot("5-hover");

  // The picture for the README: a commented config with two mistakes, and what can be done about one.
  await open("openclaw.json5");
  await page.locator(".squiggly-error").first().waitFor();
  await page.setViewportSize({ width: 960, height: 420 });
  await press("Control+b");
  await goTo(4, 24);
  await press("Control+.");
  await page.locator(".action-widget .monaco-list-row", { hasText: "as a whole number" }).first().waitFor();
  await shoot("readme");
} catch (error) {
  await shoot("failed");
  throw error;
} finally {
  await browser.close();
}
