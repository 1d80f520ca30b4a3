import type { Context } from '#lib/server/api/context.ts';
import type { SignedIn } from '#lib/server/auth/signed-in.ts';
import type { Caller } from '#lib/server/api/root.ts';

declare global {
	interface Window {
		/** A form that was sent before the page was ready, and the button that sent it. */
		sentEarly?: [HTMLFormElement, HTMLElement | null];
		/** The button that was pressed last before the page was ready, unless it sends a form. */
		pressedEarly?: HTMLElement;
		/** The fields that were changed before the page was ready, and how they were left. */
		chosenEarly?: Map<HTMLSelectElement | HTMLInputElement, [value: string, checked?: boolean]>;
	}
	namespace App {
		interface Error {
			message: string;
			/** What to quote when reporting a failure. */
			ref?: string;
		}
		interface PageData {
			/** Who is signed in; the layout says it to every page. */
			user?: SignedIn | null;
		}
		interface Locals {
			user: SignedIn | null;
			api: Caller;
			context: Context;
		}
	}
}
export {};
