import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSpreadsheet } from '#lib/domain/exchange/spreadsheet/read-spreadsheet.ts';
import { readInWorker } from '#lib/server/work/sheet-in-worker.ts';
import { bundle } from '../../support/bundle.ts';

let built: Awaited<ReturnType<typeof bundle>>;

beforeAll(async () => {
	built = await bundle('src/lib/server/work/sheet.worker.ts');
});
afterAll(() => {
	rmSync(built.folder, { recursive: true });
});

const ZONE = 'Europe/Budapest';
const many = Array.from(
	{ length: 12_000 },
	(_, i) => `Q${String(i % 700)}?,${i % 9 === 0 ? 'x' : '0.4'},yes`
);
const files = [{ name: 'a.csv', text: `question,probability,outcome\n${many.join('\n')}` }];

test('a sheet that comes in several pieces is the same as one read here', async () => {
	expect(await readInWorker({ files, zone: ZONE }, built.file)).toEqual(
		readSpreadsheet(files, ZONE)
	);
});

test('what cannot be read says why', async () => {
	const workbook = [{ name: 'a.xlsx', text: 'PK\u0003\u0004' }];
	expect(await readInWorker({ files: workbook, zone: ZONE }, built.file)).toEqual(
		readSpreadsheet(workbook, ZONE)
	);
});

test('what takes too long ends in a sentence', async () => {
	await expect(readInWorker({ files, zone: ZONE }, built.file, 0)).rejects.toMatchObject({
		code: 'invalid',
		field: 'files'
	});
});
