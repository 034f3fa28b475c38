export const newsUrl = '/news'
