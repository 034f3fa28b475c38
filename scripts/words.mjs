// What the scripts say to whoever runs a house. Plain JavaScript without dependencies, as `steps.mjs`.
const inEnglish = {
  installing: 'Installing what the house needs ...',
  installingEverything: 'Installing everything, tests included ...',
  building: 'Building ...',
  waiting: 'Another command is building; waiting for it ...',
  formerServes: 'The former version goes on serving. Send the line above to whoever maintains Temi, then update again.',
  migratesLater:
    'The house that serves was made from other code than stands here. The new version is built, and takes its steps, at the next start: npm start, or systemctl restart temi.',
  otherCode:
    'The house that serves was made from other code than stands here. It runs this; its next start takes the new code.',
  stopped: (step, advice) => `Temi stopped while ${step}. ${advice}`,
  steps: {
    node: 'checking Node',
    install: 'installing',
    find: 'finding Node 26',
    build: 'building',
    start: 'starting',
  },
  oldNode: (version) => `This is Node ${version}. Install Node 18 or newer (nodejs.org), then try again.`,
  noRegistry:
    'The npm registry was not reached. Check the network (or the proxy in `npm config get proxy`), then try again.',
  noRoomToInstall: 'The disk is full. Make room (about 500 MB), then try again.',
  noRoom: 'The disk is full. Make room, then try again.',
  notAllowed: (folder) => `This user may not write in ${folder}. Change its owner, then try again.`,
  notInSync: 'package.json and package-lock.json differ. Run `npm install`, then try again.',
  readAbove: 'Read the lines above. If they do not help, delete the folder node_modules and try again.',
  noNode: (system) => `npm has no Node 26.10 for ${system}. Install it (nodejs.org), then try again with it.`,
  nodeDoesNotRun:
    'Node 26 does not run on this system. Install Node 26.10 or newer (nodejs.org), then try again with it.',
  mendAbove: 'Mend what the lines above name, then try again.',
  formerStands: 'The former build still stands.',
}

const inGeorgian = {
  installing: 'იწერება, რაც Temi-ს სჭირდება ...',
  installingEverything: 'იწერება ყველაფერი, ტესტებისთვის საჭიროც ...',
  building: 'პროგრამა იწყობა ...',
  waiting: 'პროგრამას უკვე სხვა ბრძანება აწყობს; ველოდებით ...',
  formerServes: 'მუშაობს ისევ წინა ვერსია. ზედა სტრიქონი გაუგზავნეთ მას, ვინც Temi-ს უვლის, და მერე თავიდან განაახლეთ.',
  migratesLater:
    'რაც ახლა მუშაობს, სხვა კოდითაა აწყობილი, ვიდრე აქ დევს. ახალი ვერსია შემდეგ გაშვებაზე აიწყობა და მაშინ განახლდება მონაცემთა ბაზაც: npm start, ან systemctl restart temi.',
  otherCode:
    'რაც ახლა მუშაობს, სხვა კოდითაა აწყობილი, ვიდრე აქ დევს. ამ ბრძანებას ის ასრულებს; ახალ კოდს შემდეგი გაშვება აიღებს.',
  stopped: (step, advice) => `Temi გაჩერდა: ${step}. ${advice}`,
  steps: {
    node: 'Node-ის შემოწმება',
    install: 'საჭირო ნაწილების ჩაწერა',
    find: 'Node 26-ის ძებნა',
    build: 'პროგრამის აწყობა',
    start: 'გაშვება',
  },
  oldNode: (version) => `ეს არის Node ${version}. დააყენეთ Node 18 ან უფრო ახალი (nodejs.org), მერე თავიდან სცადეთ.`,
  noRegistry: 'npm-ის საცავი არ პასუხობს. შეამოწმეთ ქსელი (ან პროქსი: `npm config get proxy`), მერე თავიდან სცადეთ.',
  noRoomToInstall: 'დისკი სავსეა. გაათავისუფლეთ დაახლოებით 500 მბ, მერე თავიდან სცადეთ.',
  noRoom: 'დისკი სავსეა. გაათავისუფლეთ ადგილი, მერე თავიდან სცადეთ.',
  notAllowed: (folder) =>
    `ამ მომხმარებელს საქაღალდეში ${folder} ჩაწერა არ შეუძლია. შეუცვალეთ მფლობელი, მერე თავიდან სცადეთ.`,
  notInSync: 'package.json და package-lock.json ერთმანეთს არ ემთხვევა. გაუშვით `npm install`, მერე თავიდან სცადეთ.',
  readAbove: 'წაიკითხეთ ზედა სტრიქონები. თუ ვერ დაგეხმარათ, წაშალეთ საქაღალდე node_modules და თავიდან სცადეთ.',
  noNode: (system) =>
    `npm-ს ამ სისტემისთვის (${system}) Node 26.10 არ აქვს. თქვენ დააყენეთ (nodejs.org), მერე თავიდან სცადეთ.`,
  nodeDoesNotRun:
    'Node 26 ამ სისტემაზე არ მუშაობს. დააყენეთ Node 26.10 ან უფრო ახალი (nodejs.org), მერე თავიდან სცადეთ.',
  mendAbove: 'გაასწორეთ, რასაც ზედა სტრიქონები ამბობს, მერე თავიდან სცადეთ.',
  formerStands: 'წინა აწყობილი ვერსია ისევ ადგილზეა.',
}

const { LC_ALL, LC_MESSAGES, LANG } = process.env

/** In the language of the terminal; `src/platform/terminal.ts` chooses the same. */
export const words = /^ka/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? inGeorgian : inEnglish
