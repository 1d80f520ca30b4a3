import type { SheetRecord } from '#lib/domain/exchange/spreadsheet/describe.ts';
import type { Zone } from '#lib/domain/time.ts';
import { download } from '#lib/ui/plot/save.ts';
import type { Found, SheetAnswer, SheetRequest } from './sheet-answers.ts';
import SheetWorker from './sheet.worker.ts?worker';

/** The files on the page and what was found in them: worked out in a thread of the browser's own, and sent nowhere. */
export class Reading {
	files = $state.raw<readonly File[]>([]);
	busy = $state(false);
	/** Why nothing could be read. */
	refusal = $state<string | null>(null);
	/** The half of a pair that is still missing. */
	missing = $state<'questions' | 'forecasts' | null>(null);
	found = $state.raw<Found | null>(null);
	/** Null: everybody in the files. */
	forecaster = $state<string | null>(null);
	record = $state.raw<SheetRecord | null>(null);
	#worker: Worker | null = null;

	/** Reads files; half of a pair waits for the other and is read with it. @param zone for times that name none */
	take(files: readonly File[], zone: Zone): void {
		if (files.length === 0) return;
		this.files = this.missing === null ? files : [...this.files, ...files];
		this.#restart();
		this.busy = true;
		this.#ask({ kind: 'read', files: this.files, zone });
	}

	/** Shows one forecaster of the files, or everybody. */
	show(forecaster: string | null): void {
		this.forecaster = forecaster;
		this.#ask({ kind: 'describe', forecaster });
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
		[this.record, this.forecaster] = [null, null];
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
