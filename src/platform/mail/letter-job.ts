/** The kind of job that a letter in the outbox brings with it; its payload is the letter's number. */
export const letterJob = 'send-letter'
