import { defineMessages } from '../messages.ts'

/** Why a store on another machine cannot be used, for whoever has set its address. */
export const words = defineMessages(
  {
    noServer: (host: string) => `სერვერი ${host} არ არსებობს. გაასწორეთ s3:// მისამართი.`,
    noTls: (host: string, code: string) =>
      `S3 საცავთან ${host} სანდო TLS კავშირი ვერ მყარდება (${code}). გაასწორეთ მისი სერტიფიკატი; თუ საცავი თქვენს შიდა ქსელშია, მისამართს დაუმატეთ ?tls=off.`,
    silent: (host: string) =>
      `S3 საცავი ${host} არ პასუხობს. შეამოწმეთ, მუშაობს თუ არა, აგრეთვე ქსელი და s3:// მისამართი.`,
    notJoined: (host: string) => `S3 საცავმა ${host} ფაილის ნაწილები ერთად ვერ შეაერთა.`,
    otherClock: (host: string) =>
      `ამ კომპიუტერის საათი და S3 საცავის ${host} საათი ერთმანეთს არ ემთხვევა. გაასწორეთ საათი.`,
    faults: {
      refused: (host: string, bucket: string) =>
        `S3 საცავი ${host} გასაღებს ან პაროლს არ იღებს, ან მათ ბაკეტში „${bucket}“ არ უშვებს. გაასწორეთ s3:// მისამართი ან გასაღების უფლებები.`,
      'no-bucket': (host: string, bucket: string) =>
        `S3 საცავში ${host} ბაკეტი „${bucket}“ არ არის. შექმენით, ან გაასწორეთ s3:// მისამართი.`,
      'wrong-address': (host: string, bucket: string) =>
        `S3 საცავის ${host} ბაკეტი „${bucket}“ სხვა რეგიონშია. ჩაწერეთ ის s3:// მისამართში: ?region=...`,
      full: (host: string) => `S3 საცავი ${host} სავსეა. გაათავისუფლეთ ადგილი, ან მეტი მოითხოვეთ.`,
      unreachable: (host: string) => `S3 საცავი ${host} არ პასუხობს.`,
      failing: (host: string, _bucket: string, answer: string) =>
        `S3 საცავი ${host} შეცდომას აბრუნებს (${answer}). სცადეთ მოგვიანებით; თუ ასე დარჩა, ჰკითხეთ მას, ვინც საცავს უვლის.`,
    },
  },
  {
    noServer: (host) => `There is no server called ${host}. Mend the s3:// address.`,
    noTls: (host, code) =>
      `The S3 store at ${host} does not speak TLS that can be trusted (${code}). Mend its certificate, or write ?tls=off in a network of your own.`,
    silent: (host) => `The S3 store at ${host} does not answer. Check that it runs, the network and the s3:// address.`,
    notJoined: (host) => `The S3 store at ${host} could not put the parts of a file together.`,
    otherClock: (host) => `The clocks of this machine and of the S3 store at ${host} differ. Set the clock.`,
    faults: {
      refused: (host, bucket) =>
        `The S3 store at ${host} refuses the key or the secret, or does not let them use the bucket "${bucket}". Mend the s3:// address, or the rights of the key.`,
      'no-bucket': (host, bucket) =>
        `The S3 store at ${host} has no bucket "${bucket}". Create it, or mend the s3:// address.`,
      'wrong-address': (host, bucket) =>
        `The bucket "${bucket}" at ${host} is in another region. Write it into the s3:// address: ?region=...`,
      full: (host) => `The S3 store at ${host} is full. Make room, or ask for more.`,
      unreachable: (host) => `The S3 store at ${host} does not answer.`,
      failing: (host, _bucket, answer) =>
        `The S3 store at ${host} answers with an error (${answer}). Try again later; if it stays, ask whoever runs it.`,
    },
  },
)
