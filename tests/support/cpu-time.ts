/** The least processor time, in milliseconds, of three runs: what else the machine is doing hardly counts. */
export function cpuTime(run: () => unknown): number {
	const times = [1, 2, 3].map(() => {
		const before = process.cpuUsage();
		run();
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000;
	});
	return Math.min(...times);
}
