/** A file's bytes in base64, as the browser itself writes them. */
export const base64Of = (file: Blob): Promise<string> =>
	new Promise((resolve, reject) => {
		const reader = new FileReader();
		// A data URL: what it is, a comma, and the bytes.
		reader.onload = () => {
			const url = typeof reader.result === 'string' ? reader.result : '';
			resolve(url.slice(url.indexOf(',') + 1));
		};
		reader.onerror = () => reject(reader.error ?? new Error('The file could not be read'));
		reader.readAsDataURL(file);
	});
