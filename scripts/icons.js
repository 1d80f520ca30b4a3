// Draws the icons of an installed Presage from its mark: `CHROMIUM_PATH=… node scripts/icons.js`. What it writes is committed.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';

const MARK = readFileSync('static/icon.svg', 'utf8');
/** The mark keeps to the middle, so that a mask of any shape leaves it whole; without one it has round corners of its own. */
const ICONS = [
	{ file: 'icon-192.png', size: 192, radius: 30 },
	{ file: 'icon-512.png', size: 512, radius: 80 },
	{ file: 'icon-maskable-512.png', size: 512, radius: 0 },
	{ file: 'icon-apple-180.png', size: 180, radius: 0 }
];

const executablePath = process.env['CHROMIUM_PATH'] ?? chromium.executablePath();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const { file, size, radius } of ICONS) {
	await page.setViewportSize({ width: size, height: size });
	await page.setContent(
		`<style>body { margin: 0 } svg { display: block; width: ${String(size)}px; border-radius: ${String(radius)}px }</style>${MARK}`
	);
	await page.screenshot({ path: `static/${file}`, omitBackground: true });
}
await browser.close();
