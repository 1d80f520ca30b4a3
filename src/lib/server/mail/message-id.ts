import type { MailId } from '#lib/domain/ids.ts';

/** What a mail is known by wherever it goes (RFC 5322, 3.6.4): always the same for one that was claimed. */
export const messageIdOf = (id: MailId): string => `<${id}@presage>`;
