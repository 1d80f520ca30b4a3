export type ErrorCode =
	'invalid' | 'unauthenticated' | 'forbidden' | 'not_found' | 'conflict' | 'too_many';

/** A failure the user can act on. Anything else that is thrown is a bug and is reported as one. */
export class AppError extends Error {
	override name = 'AppError';
	readonly code: ErrorCode;
	/** The input the sentence belongs beside, as a dotted path; null when it is about the whole request. */
	readonly field: string | null;

	constructor(code: ErrorCode, message: string, field: string | null = null) {
		super(message);
		this.code = code;
		this.field = field;
	}
}
