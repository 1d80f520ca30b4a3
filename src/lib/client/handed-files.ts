/** Files dropped on one page for the next one to read. They cannot travel in an address, and no server ever fills this. */
let handed: readonly File[] = [];

export function handOver(files: readonly File[]): void {
	handed = files;
}

/** What was handed over, once. */
export function takeOver(): readonly File[] {
	const files = handed;
	handed = [];
	return files;
}
