import { chromium } from "playwright";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium" });
const shots = JSON.parse(process.argv[2]);
for (const [path, name, w, scheme, js = false] of shots) {
  const p = await b.newPage({ viewport: { width: w, height: w < 500 ? 844 : 900 }, colorScheme: scheme, javaScriptEnabled: js, deviceScaleFactor: 1, hasTouch: w < 500 });
  const r = await p.goto("http://127.0.0.1:3731" + path);
  const height = (await p.locator("body").boundingBox()).height;
  const sw = await p.evaluate?.(() => document.documentElement.scrollWidth).catch(() => "");
  await p.screenshot({ path: `/tmp/work/s5/shots/${name}.png`, fullPage: false });
  console.log(name, r.status(), Math.round(height), sw);
  await p.close();
}
await b.close();
