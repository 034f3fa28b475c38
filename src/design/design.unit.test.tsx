import { HtmlValidate } from 'html-validate'
import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import type { Rejected } from '#platform/forms.ts'
import { drawPage } from '#platform/html.ts'
import type { Language } from '#platform/messages.ts'
import type { MenuEntry, View } from '#platform/view.ts'
import { absolute, currentOf, href } from './addresses.ts'
import { Field } from './fields.tsx'
import { Form } from './form.tsx'
import { GalleryPage } from './gallery.tsx'
import { partsOfName } from './nameplate.tsx'
import { Page, StaffPage } from './page.tsx'
import { chooseText } from './text.tsx'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The renderer writes the doctype small and void elements with a slash; both are valid HTML.
    'doctype-style': 'off',
    'void-style': 'off',
    // Several ticks share one name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
  },
})

function entry(to: string, ka: string, en: string): MenuEntry {
  return { to, label: { ka, en } }
}

function viewOf(language: Language, path: string): View {
  const pages = [entry('/projects', 'პროექტები', 'Projects'), entry('/contact', 'კონტაქტი', 'Contact')]
  return {
    language,
    path,
    origin: 'https://example.ge',
    hasPublicUrl: true,
    isAgain: false,
    now: '2026-12-01T09:00:00.000Z',
    viewer: { id: 1, name: 'ნინო', mustSecure: false, may: new Set() },
    frame: {
      utilities: [],
      name: { ka: 'ნიმუშის სათემო ასოციაცია', en: 'Sample Community Association' },
      shortName: { ka: 'ასოციაცია „ნიმუში“', en: 'Association “Nimushi”' },
      menu: pages,
      footer: pages,
      openData: [entry('/data', 'მონაცემები', 'Data')],
      staffMenu: [
        { place: 'today', entries: [entry('/staff', 'დღეს', 'Today')] },
        { place: 'messages', entries: [entry('/staff/inbox', 'წერილები', 'Messages')] },
        {
          place: 'house',
          entries: [
            entry('/staff/house', 'მდგომარეობა', 'State'),
            entry('/staff/journal', 'ჟურნალი', 'Journal'),
            entry('/staff/help', 'დახმარება', 'Help'),
          ],
        },
      ],
      mayEdit: new Set(),
      details: [],
      colours: undefined,
      recordAt: () => undefined,
      phone: undefined,
      credits: { ka: 'რუკა: ნიმუში', en: 'Map: sample' },
    },
    assets: {
      style: '/assets/design.css',
      innerStyle: '/assets/inner.css',
      staffStyle: '/assets/staff.css',
      script: '/assets/browser.js',
      fonts: { ka: ['/assets/sans-ka.woff2'], en: ['/assets/sans-lat.woff2'] },
    },
    notes: [],
    formToken: undefined,
    tab: undefined,
    isDevelopment: true,
  }
}

/** The addresses of all links and forms of a page that stay on the site. */
function addressesOf(html: string): string[] {
  const found = html.matchAll(/<(?:a|form) [^>]*?(?:href|action)="(\/[^"]*)"[^>]*>/g)
  return [...found].filter(([tag]) => !tag.includes('hreflang')).map(([, address = '']) => address)
}

describe('a page', () => {
  const languages: Language[] = ['ka', 'en']

  it.each(languages)('is valid HTML with one heading and without style attributes, in %s', async (language) => {
    const html = drawPage(viewOf(language, '/dev/gallery'), <GalleryPage />)
    const report = await validator.validateString(html)
    const problems = report.results.flatMap((result) => result.messages.map((one) => `${one.ruleId}: ${one.message}`))
    expect(problems).toEqual([])
    expect(html).not.toMatch(/\sstyle="/)
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1)
    expect(html).toMatch(new RegExp(`<html lang="${language}">`))
  })

  it('leads on in the language it is written in, except into the workspace', () => {
    const english = addressesOf(drawPage(viewOf('en', '/dev/gallery'), <GalleryPage />))
    const publicOnes = english.filter((address) => !address.startsWith('/staff'))
    expect(publicOnes.length).toBeGreaterThan(20)
    expect(publicOnes.filter((address) => !/^\/en(?=[/?#]|$)/.test(address))).toEqual([])

    const georgian = addressesOf(drawPage(viewOf('ka', '/dev/gallery'), <GalleryPage />))
    expect(georgian.filter((address) => address.startsWith('/en'))).toEqual([])
  })

  it('names its one true address and its other language, without the query', () => {
    const html = drawPage(viewOf('en', '/projects/spring?fbclid=1'), <Page title="Spring" />)
    expect(html).toContain('<title>Spring – Association “Nimushi”</title>')
    expect(html).toContain('<link rel="canonical" href="https://example.ge/en/projects/spring"')
    expect(html).toContain('hreflang="x-default" href="https://example.ge/projects/spring"')
    expect(html).toContain('<a href="/projects/spring" lang="ka" hreflang="ka" class="language">')
    expect(html).toMatch(/href="\/en\/projects" aria-current="page"/)
  })

  it('begins its title with the word for error when a form was refused', () => {
    const rejected = { ok: false, sent: { name: '<b>' }, wrong: ['name'] } as const
    const words = { name: { label: 'სახელი', wrong: 'ჩაწერეთ სახელი.' } }
    const html = drawPage(
      viewOf('ka', '/contact'),
      <Page title="კონტაქტი" rejected={{ ...rejected, wrong: ['name'] }} words={words} />,
    )
    expect(html).toContain('<title>შეცდომა: კონტაქტი – ')
    expect(html.indexOf('href="#field-name"')).toBeLessThan(html.indexOf('<h1'))
  })

  it('of the workspace is valid, hidden from search engines and has no footer', async () => {
    const html = drawPage(viewOf('en', '/staff/inbox/7'), <StaffPage title="Letter" />)
    expect((await validator.validateString(html)).valid).toBe(true)
    expect(html).toContain('<meta name="robots" content="noindex"')
    expect(html).not.toContain('<footer')
    expect(html).toMatch(/href="\/staff\/inbox" aria-current="page"/)
    const below = drawPage(viewOf('en', '/staff/journal/7'), <StaffPage title="Change" />)
    expect(below).toMatch(/href="\/staff\/house" class="group-name" aria-current="true">System</)
    expect(below).toMatch(/href="\/staff\/journal" aria-current="page"/)
  })
})

describe('a form', () => {
  const form = Type.Object({ name: Type.String(), note: Type.Optional(Type.String()) })
  const name = { label: 'სახელი', hint: 'როგორც გინდათ', wrong: 'ჩაწერეთ სახელი.' }
  const note = { label: 'შენიშვნა', wrong: 'შეამოკლეთ.' }
  const rejected: Rejected<typeof form> = { ok: false, sent: { name: '<"ნინო">' }, wrong: ['name'] }

  it('keeps what was typed and says at the field how to mend it', () => {
    const page = (
      <Page title="ნიმუში" rejected={rejected}>
        <Form to="/contact" rejected={rejected} words={{ name, note }}>
          <Field name="name" />
          <Field name="note" optional />
        </Form>
      </Page>
    )
    const html = drawPage(viewOf('en', '/contact'), page)
    expect(html).toContain('action="/en/contact?again" method="post"')
    expect(html).toContain('value="&lt;&quot;ნინო&quot;>"')
    expect(html).toContain('aria-describedby="field-name-hint field-name-error" aria-invalid="true"')
    expect(html.match(/ჩაწერეთ სახელი\./g)).toHaveLength(2)
    expect(html).toMatch(/class="summary" role="alert" tabindex="-1" autofocus/)
  })

  it('refuses a field without words, when compiled and when drawn', () => {
    // @ts-expect-error the words of `note` are missing
    const incomplete = <Form to="/contact" rejected={rejected} words={{ name }} />
    expect(incomplete).toBeDefined()
    const page = (
      <Form to="/contact" words={{}}>
        <Field name="name" />
      </Form>
    )
    expect(() => drawPage(viewOf('ka', '/'), page)).toThrow(/field name/)
  })
})

describe('an address', () => {
  it('takes the language in front, and nothing else', () => {
    expect(href('ka', '/projects')).toBe('/projects')
    expect(href('en', '/')).toBe('/en')
    expect(href('en', '/?a=1#b')).toBe('/en?a=1#b')
    expect(href('en', '/projects?year=2018#list')).toBe('/en/projects?year=2018#list')
    expect(href('en', '/staffordshire')).toBe('/en/staffordshire')
    for (const same of ['/staff', '/staff/needs/7', '#main', 'tel:+995', 'https://example.org/a', '//example.org']) {
      expect(href('en', same)).toBe(same)
    }
    expect(absolute(viewOf('en', '/'), '/contact')).toBe('https://example.ge/en/contact')
  })

  it('belongs to the longest entry of the menu that begins it', () => {
    expect(currentOf('/projects/spring', ['/', '/projects', '/projects/spring'])).toBe('/projects/spring')
    expect(currentOf('/projects-old', ['/', '/projects'])).toBeUndefined()
    expect(currentOf('/?a=1', ['/', '/projects'])).toBe('/')
  })
})

describe('a name', () => {
  it('is set in two lines where a part of it is quoted', () => {
    expect(partsOfName('ასოციაცია „ნიმუში“')).toEqual({ label: 'ასოციაცია', name: 'ნიმუში' })
    expect(partsOfName('Association "Nimushi"')).toEqual({ label: 'Association', name: 'Nimushi' })
    expect(partsOfName('სოფლის კლუბი')).toEqual({ label: undefined, name: 'სოფლის კლუბი' })
  })
})

describe('a text in two languages', () => {
  it('stands in Georgian while its English is missing', () => {
    expect(chooseText({ ka: 'წყარო', en: 'Spring' }, 'en')).toEqual({ words: 'Spring', language: 'en' })
    expect(chooseText({ ka: 'წყარო', en: null }, 'en')).toEqual({ words: 'წყარო', language: 'ka' })
  })
})
