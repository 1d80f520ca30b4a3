import { parentPort, workerData } from 'node:worker_threads';
import { readSpreadsheet } from '#lib/domain/exchange/spreadsheet/read-spreadsheet.ts';
import type { SheetFile } from '#lib/domain/exchange/spreadsheet/sheet.ts';
import type { Zone } from '#lib/domain/time.ts';
import { piecesOf } from './sheet-pieces.ts';

// sheet-in-worker.ts starts this file and gives it nothing else.
const { files, zone } = workerData as { files: readonly SheetFile[]; zone: Zone };
for (const piece of piecesOf(readSpreadsheet(files, zone))) parentPort?.postMessage(piece);
