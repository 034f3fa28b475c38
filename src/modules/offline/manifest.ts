import { absolute, homeUrl, href, iconUrl } from '#design/addresses.ts'
import { chooseText } from '#design/text.tsx'
import { getAssociation } from '#modules/settings/index.ts'
import type { App } from '#platform/app.ts'
import type { Language } from '#platform/messages.ts'

/** What a telephone wants to know to put the site on its first screen. */
export async function manifestOf(app: App, language: Language): Promise<string> {
  const { name_ka, name_en, short_name_ka, short_name_en } = await getAssociation(app.db)
  const icon = (name: string, sizes: string, type: string, purpose = 'any') => ({
    src: absolute({ origin: '', language: 'ka' }, iconUrl({ name })),
    ...{ sizes, type, purpose },
  })
  return JSON.stringify({
    id: href(language, homeUrl),
    name: chooseText({ ka: name_ka, en: name_en }, language).words,
    short_name: chooseText({ ka: short_name_ka, en: short_name_en }, language).words,
    lang: language,
    dir: 'ltr',
    start_url: href(language, homeUrl),
    scope: homeUrl,
    display: 'minimal-ui',
    background_color: '#fbf8f2',
    theme_color: '#7a1f35',
    icons: [
      icon('seal.svg', 'any', 'image/svg+xml'),
      icon('192.png', '192x192', 'image/png'),
      icon('512.png', '512x512', 'image/png'),
      icon('512-masked.png', '512x512', 'image/png', 'maskable'),
    ],
  })
}
