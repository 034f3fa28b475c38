import about from '../../package.json' with { type: 'json' }

/** The version of Temi that is running. */
export const temiVersion: string = about.version
