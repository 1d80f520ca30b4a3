import type { SheetRecord, SheetView } from '#lib/domain/exchange/spreadsheet/describe.ts';
import type { Instant, Zone } from '#lib/domain/time.ts';
import { download } from '#lib/ui/plot/save.ts';
import type { Found, SheetAnswer, SheetRequest } from './sheet-answers.ts';
import SheetWorker from './sheet.worker.ts?worker';

/** All of a sheet, as the track record shows it at first. */
const ALL: Omit<SheetView, 'now'> = { forecaster: null, kind: null, withEarly: false };

/** The files on the page and what was found in them: worked out in a thread of the browser's own, and sent nowhere. */
export class Reading {
	files = $state.raw<readonly File[]>([]);
	busy = $state(false);
	/** Why nothing could be read. */
	refusal = $state<string | null>(null);
	/** The half of a pair that is still missing. */
	missing = $state<'questions' | 'forecasts' | null>(null);
	found = $state.raw<Found | null>(null);
	/** What of the files is shown. */
	view = $state.raw<Omit<SheetView, 'now'>>(ALL);
	/** It stands below what keeping them would leave out, which holds what cannot be read too. */
	isChecked = $state(false);
	record = $state.raw<SheetRecord | null>(null);
	#worker: Worker | null = null;
	#now: Instant = 0;

	/**
	 * Reads files; half of a pair waits for the other and is read with it.
	 *
	 * @param zone for times that name none
	 * @param now what is later has not happened yet
	 */
	take(files: readonly File[], { zone, now }: { zone: Zone; now: Instant }): void {
		if (files.length === 0) return;
		this.#now = now;
		this.files = this.missing === null ? files : [...this.files, ...files];
		this.#restart();
		this.busy = true;
		this.#ask({ kind: 'read', files: this.files, zone, view: { ...this.view, now } });
	}

	/** Shows another part of the files. */
	show(change: Partial<Omit<SheetView, 'now'>>): void {
		this.view = { ...this.view, ...change };
		this.#ask({ kind: 'describe', view: { ...this.view, now: this.#now } });
	}

	/** Shows the files as they are to be seen once the clock has been moved. */
	moveTo(now: Instant): void {
		if (this.found === null || now === this.#now) return;
		this.#now = now;
		this.show({});
	}

	/** Saves every row that cannot be used. */
	saveProblems(): void {
		this.#ask({ kind: 'problems' });
	}

	clear(): void {
		this.stop();
		this.files = [];
		this.#forget();
	}

	stop(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}

	/** What was being read before is of no interest any more. */
	#restart(): void {
		this.stop();
		this.#forget();
		this.#worker = new SheetWorker();
		this.#worker.onmessage = ({ data }: MessageEvent<SheetAnswer>) => this.#hear(data);
		this.#worker.onerror = () => {
			this.busy = false;
			this.refusal =
				'This browser could not read the file: it may be too large. Split it by question.';
		};
	}

	#forget(): void {
		this.busy = false;
		[this.refusal, this.missing, this.found] = [null, null, null];
		[this.record, this.view, this.isChecked] = [null, ALL, false];
	}

	#ask(request: SheetRequest): void {
		this.#worker?.postMessage(request);
	}

	#hear(answer: SheetAnswer): void {
		this.busy = false;
		switch (answer.kind) {
			case 'found':
				this.found = answer;
				this.record = answer.record;
				return;
			case 'refused':
				this.refusal = answer.reason;
				this.missing = answer.missing;
				return;
			case 'record':
				this.record = answer.record;
				return;
			case 'problems':
				download('rows-left-out.csv', new Blob([answer.csv], { type: 'text/csv' }));
				return;
			default:
				answer satisfies never;
		}
	}
}
