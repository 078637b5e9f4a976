// The search in stock Firefox, by WebDriver BiDi: what is typed on the home page of each language finds the indicator first, from the disk and from a host.
// usage: node search.mjs SITE; needs puppeteer-core where node finds it, and firefox-esr. The last line is "N passed, N failed".
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve, join, extname } from 'node:path';
import { pathToFileURL } from 'node:url';

const puppeteer = createRequire(join(process.cwd(), 'x.js'))('puppeteer-core');
const site = resolve(process.argv[2]);
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css', '.svg': 'image/svg+xml' };
const queries = [['en', 'electricity'], ['en', 'elctricity'], ['en', '7.1.1'], ['zh', '电力'], ['fr', 'électricité'], ['es', 'electricidad'], ['ru', 'электричество'], ['ar', 'الكهرباء'], ['ar', '٧.١.١']];

const server = createServer(async (request, response) => {
  try {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname).replace(/^\/a\/b\//, '');
    const file = resolve(site, path);
    if (!file.startsWith(site)) throw new Error('outside');
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(await readFile(file));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise(done => server.listen(0, '127.0.0.1', done));

const browser = await puppeteer.launch({ browser: 'firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr', headless: true });
let passed = 0, failed = 0;
for (const base of [pathToFileURL(site).href + '/', `http://127.0.0.1:${server.address().port}/a/b/`]) {
  for (const [language, query] of queries) {
    const page = await browser.newPage();
    const problems = [];
    page.on('pageerror', error => problems.push(String(error)));
    page.on('console', message => { if (message.type() === 'error') problems.push(message.text()); });
    try {
      await page.goto(`${base}${language}/index.html`);
      await page.evaluate(text => {
        const input = document.getElementById('search-input');
        input.focus();
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }, query);
      await page.waitForFunction(() => document.querySelector('#search-list [role=option] .code'), { timeout: 15000 });
      const first = await page.evaluate(() => document.querySelector('#search-list [role=option] .code').textContent);
      if (first !== '7.1.1' || problems.length) throw new Error(`first is ${first}; ${problems.join('; ')}`);
      passed++;
    } catch (error) {
      failed++;
      console.log(`FAILED ${base.slice(0, 5)} ${language} ${query}: ${error.message}`);
    }
    await page.close();
  }
}
await browser.close();
server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
