import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
const chrome = await launch({ chromeFlags:["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic"], logLevel: "error" });
for (const url of process.argv.slice(2)) {
const { lhr } = await lighthouse(url, {port: chrome.port, output: "json", logLevel: "error", onlyCategories: ["performance"]});
const a=lhr.audits;
console.log(url, lhr.categories.performance.score, "FCP",a["first-contentful-paint"].numericValue|0,"LCP",a["largest-contentful-paint"].numericValue|0,"TBT",a["total-blocking-time"].numericValue|0,"SI",a["speed-index"].numericValue|0, "obsFCP", a.metrics.details.items[0].observedFirstContentfulPaint, "obsLCP", a.metrics.details.items[0].observedLargestContentfulPaint);
console.log(a["mainthread-work-breakdown"].details.items.map(i=>i.group+" "+Math.round(i.duration)).join("; "));
console.log(a["bootup-time"].details.items.map(i=>i.url.split("/").pop()+" "+Math.round(i.total)+" "+Math.round(i.scripting)).join("; "));
console.log((a["long-tasks"]?.details?.items||[]).map(i=>i.url.split("/").pop()+" @"+Math.round(i.startTime)+" "+Math.round(i.duration)).join("; "));
console.log((a["network-requests"].details.items||[]).map(i=>i.url.split("/").pop()+" "+i.transferSize+" "+Math.round(i.networkRequestTime)+"-"+Math.round(i.networkEndTime)+" "+i.priority).join("; "));
}
chrome.kill();
