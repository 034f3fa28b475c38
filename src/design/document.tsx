import { type ComponentChildren, Fragment } from 'preact'
import {
  type Block,
  type CallOut,
  type Document,
  fileNumber,
  type Inline,
  type List,
  type Mark,
  type Picture,
  type Table,
  type Text,
} from '#platform/document/document.ts'
import { type Bilingual, inLanguage, type Language } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { formatsIn } from './formats.ts'
import { GoLink, Link } from './links.tsx'
import { messages } from './messages.ts'
import { Notice } from './notices.tsx'
import { Picture as Photograph, type PictureShown } from './picture.tsx'
import { chooseText, Untranslated } from './text.tsx'

/** What a document names by a number or a slug. What is not here, or not public, is left out. */
export interface DocumentParts {
  pictures: ReadonlyMap<number, { picture: PictureShown; description: Bilingual; credit: string }>
  /** Documents by their number in the library. */
  files: ReadonlyMap<number, FileShown>
  /** By `kind:slug`. */
  cards: ReadonlyMap<string, { to: string; kind: Bilingual; title: Bilingual; excerpt: Bilingual }>
}

/** A document of the library, to be saved. */
export interface FileShown {
  url: string
  bytes: number
  /** What kind it is, as everybody knows it: PDF. */
  ending: string
}

export interface DocumentTextProps {
  ka: Document
  en: Document
  parts: DocumentParts
}

/** A written text in the reader's language, or else in the one there is, with the notice above it. */
export function DocumentText({ ka, en, parts }: DocumentTextProps) {
  const reader = useView().language
  const text = { ka: ka.content.length > 0 ? 'ka' : '', en: en.content.length > 0 ? 'en' : '' }
  const { language } = chooseText(text, reader)
  const chosen = language === 'ka' ? ka : en
  return (
    <>
      {chosen.content.length > 0 && <Untranslated text={text} />}
      <div class="document" lang={language === reader ? undefined : language}>
        {chosen.content.map((block, at) => (
          <BlockOf key={at} block={block} language={language} parts={parts} />
        ))}
      </div>
    </>
  )
}

interface Around {
  language: Language
  parts: DocumentParts
}

function BlockOf({ block, ...around }: Around & { block: Block | CallOut['content'][number] }): ComponentChildren {
  const inside = (content: CallOut['content']) => content.map((one, at) => <BlockOf key={at} block={one} {...around} />)
  switch (block.type) {
    case 'paragraph':
      return (
        <p class="measure">
          <Inlines content={block.content} />
        </p>
      )
    case 'heading': {
      const Tag = block.attrs.level === 2 ? 'h2' : 'h3'
      return (
        <Tag>
          <Inlines content={block.content} />
        </Tag>
      )
    }
    case 'bulletList':
    case 'orderedList':
      return <ListOf list={block} />
    case 'blockquote':
      return <blockquote class="source">{inside(block.content)}</blockquote>
    case 'callOut':
      return <Notice>{inside(block.content)}</Notice>
    case 'table':
      return <TableOf table={block} {...around} />
    default:
      return <Leaf block={block} {...around} />
  }
}

type LeafBlock = Exclude<Block, CallOut | Table | List | { content: Inline[] } | { type: 'blockquote' }>

function Leaf({ block, ...around }: Around & { block: LeafBlock }) {
  switch (block.type) {
    case 'picture':
      return <PictureOf picture={block} {...around} />
    case 'pictureRow':
      return (
        <div class="picture-row">
          {block.content.map((one, at) => (
            <PictureOf key={at} picture={one} {...around} />
          ))}
        </div>
      )
    case 'card':
      return <CardOf name={`${block.attrs.kind}:${block.attrs.slug}`} {...around} />
    default: {
      const number = block.type === 'file' ? fileNumber(block.attrs.href) : undefined
      if (number) return <Kept {...block.attrs} file={around.parts.files.get(number)} language={around.language} />
      return <Away {...block.attrs} kind={block.type} language={around.language} />
    }
  }
}

/** A document of the house, with what it is and how large, for whoever pays for every megabyte. */
function Kept({ title, file, language }: { title: string; file: FileShown | undefined; language: Language }) {
  const { document: m } = inLanguage(messages, language)
  if (!file) return null
  const { number } = formatsIn(language)
  const size =
    file.bytes < 1024 ** 2
      ? m.kilobytes(number(Math.max(1, Math.round(file.bytes / 1024))))
      : m.megabytes(number(Math.round((file.bytes / 1024 ** 2) * 10) / 10))
  return (
    <p class="away">
      <GoLink to={file.url}>{title || m.file}</GoLink>{' '}
      <small class="muted">{[m.download, file.ending, size].join(' · ')}</small>
    </p>
  )
}

/** A link to a document or to a video on another site, of which nothing is loaded here. */
function Away({
  href,
  title,
  kind,
  language,
}: {
  href: string
  title: string
  kind: 'file' | 'video'
  language: Language
}) {
  const { document: m } = inLanguage(messages, language)
  const place = /^https?:/.test(href) ? new URL(href).hostname.replace(/^www\./, '') : ''
  const ending = /\.([a-z0-9]{2,4})$/i.exec(href)?.[1]?.toUpperCase()
  return (
    <p class="away">
      <GoLink to={href}>{title || m[kind]}</GoLink>{' '}
      <small class="muted">
        {[title && m[kind], kind === 'file' ? ending : undefined, place].filter(Boolean).join(' · ')}
      </small>
    </p>
  )
}

function CardOf({ name, parts }: Around & { name: string }) {
  const reader = useView().language
  const card = parts.cards.get(name)
  if (!card) return null
  const excerpt = chooseText(card.excerpt, reader)
  const title = chooseText(card.title, reader)
  return (
    <aside class="record-card">
      <p class="label quiet">{card.kind[reader]}</p>
      <p class="title">
        <Link class="plain" to={card.to}>
          <span lang={title.language}>{title.words}</span>
        </Link>
      </p>
      {excerpt.words && <p lang={excerpt.language}>{excerpt.words}</p>}
    </aside>
  )
}

function PictureOf({ picture: { attrs }, language, parts }: Around & { picture: Picture }) {
  const shown = parts.pictures.get(attrs.media)
  if (!shown) return null
  const under = [attrs.caption, shown.credit].filter(Boolean)
  const described = chooseText(shown.description, language)
  return (
    <figure class="photo whole">
      <Photograph picture={shown.picture} alt={described.words} lang={otherThan(language, described.language)} />
      {under.length > 0 && (
        <figcaption>
          {under.map((words, at) => (
            <Fragment key={words}>
              {at > 0 && ' · '}
              <span lang={otherThan(language, languageOf(words, language))}>{words}</span>
            </Fragment>
          ))}
        </figcaption>
      )}
    </figure>
  )
}

/** A caption or a name is written in any language; by its letters a screen reader knows how to read it. */
function languageOf(words: string, around: Language): Language {
  if (/\p{Script=Georgian}/u.test(words)) return 'ka'
  return /\p{L}/u.test(words) ? 'en' : around
}

function otherThan(around: Language, own: Language): Language | undefined {
  return own === around ? undefined : own
}

function ListOf({ list: { type, content } }: { list: List }) {
  const Tag = type === 'bulletList' ? 'ul' : 'ol'
  return (
    <Tag class="measure">
      {content.map(({ content: [words, below] }, at) => (
        <li key={at}>
          <Inlines content={words.content} />
          {below && <ListOf list={below} />}
        </li>
      ))}
    </Tag>
  )
}

function TableOf({ table: { content }, language }: Around & { table: Table }) {
  const { document: m } = inLanguage(messages, language)
  const [head, ...rows] = content
  return (
    <section class="scroll" tabindex={0} aria-label={m.table}>
      <table>
        <thead>
          <tr>
            {head?.content.map((cell, at) => (
              <th key={at} scope="col">
                <Inlines content={cell.content} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.content.map((cell, at) => (
                <td key={at}>
                  <Inlines content={cell.content} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Inlines({ content }: { content: Inline[] }) {
  return <>{content.map((one, at) => (one.type === 'hardBreak' ? <br key={at} /> : <Marked key={at} run={one} />))}</>
}

function Marked({ run: { text, marks = [] } }: { run: Text }) {
  return <>{marks.reduceRight<ComponentChildren>((inner, mark) => around(mark, inner), text)}</>
}

function around(mark: Mark, inner: ComponentChildren): ComponentChildren {
  if (mark.type === 'bold') return <strong>{inner}</strong>
  if (mark.type === 'italic') return <em>{inner}</em>
  return <Link to={mark.attrs.href}>{inner}</Link>
}
