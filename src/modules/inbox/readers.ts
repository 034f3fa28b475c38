/** Any of these opens the inbox; what stands in it is asked of each kind. */
export const readers = ['read-messages', 'read-enquiries'] as const
