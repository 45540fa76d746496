// Lighthouse as a phone sees pages: node lighthouse.mjs RUNS CATEGORIES ADDRESS … prints one JSON line a run.
// Needs CHROME_PATH. One browser for all; each run starts with empty storage.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [runs, categories, ...addresses] = process.argv.slice(2);
const chromeFlags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];
// Only the speed needs long waits for silence.
const unhurried = categories.includes("performance") ? {} : {
  disableFullPageScreenshot: true, skipAboutBlank: true,
  pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 300, cpuQuietThresholdMs: 300,
};
const chrome = await launch({ chromeFlags, logLevel: "error" });
try {
  for (const address of addresses) {
    for (let run = 0; run < Number(runs); run += 1) {
      const { lhr } = await lighthouse(address, {
        port: chrome.port, output: "json", logLevel: "error", onlyCategories: categories.split(","), ...unhurried,
      });
      const failed = Object.values(lhr.categories).flatMap(category => category.auditRefs)
        .filter(({ id, weight }) => weight && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
        .map(({ id }) => id);
      const scores = Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]));
      const figure = id => lhr.audits[id]?.numericValue ?? null;
      console.log(JSON.stringify({
        address, scores, failed, error: lhr.runtimeError?.code ?? null,
        shift: figure("cumulative-layout-shift"), paint: figure("largest-contentful-paint"), bytes: figure("total-byte-weight"),
      }));
    }
  }
} finally {
  chrome.kill();
}
