/** The channel on which the house says, once, that it has drawn pages: what they needed is compiled now. */
export const hasServed = 'temi:served'
