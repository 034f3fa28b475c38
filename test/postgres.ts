export async function startPostgres(): Promise<{ url(d: string): string; stop(): Promise<void> }> { throw new Error('stub') }
export async function createDatabase(_server: string, _name: string, _template?: string): Promise<string> { throw new Error('stub') }
export async function dropDatabase(_server: string, _name: string): Promise<void> {}
