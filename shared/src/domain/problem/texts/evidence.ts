import type { ProblemText } from '../problem-text.js';

export const evidenceProblems = {
  evidence_too_large: {
    status: 413,
    zh: '文件有{size} MB，上限10 MB，没有上传。请在相机里调低照片尺寸后重拍。',
    en: 'The file has {size} MB; the most is 10 MB, so it was not sent. Choose a smaller size in the camera and take it again.',
  },
  evidence_kind: {
    status: 422,
    zh: '这种文件不能作证据。请用照片（JPEG、PNG、WebP）、PDF或CSV文本。',
    en: 'This kind of file is not taken. Use a photo (JPEG, PNG, WebP), a PDF or a CSV text.',
  },
  evidence_name: {
    status: 422,
    zh: '文件名以.{ext}结尾，内容却是{is}，没有收。请用原来的文件，或改对文件名再传。',
    en: 'The name ends in .{ext}, but the content is {is}; it was not taken. Use the original file, or mend its name.',
  },
  evidence_full: {
    status: 409,
    zh: '这个评分点已有{most}个附件，不能再加。',
    en: 'This aspect has {most} files already; no more can be added.',
  },
} as const satisfies Record<string, ProblemText>;
