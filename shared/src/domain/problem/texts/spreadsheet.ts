import type { ProblemText } from '../problem-text.js';

export const spreadsheetProblems = {
  sheet_busy: {
    status: 503,
    zh: '服务器正在处理别的 Excel 文件，这次没有处理。请过十几秒再试。',
    en: 'The server is working on other Excel files and has not taken this one. Try again in some seconds.',
  },
  sheet_not_xlsx: {
    status: 422,
    zh: '这不是 Excel 文件（.xlsx）。请用模板填写，再用 Excel 或 WPS 另存为“Excel 工作簿（*.xlsx）”。',
    en: 'This is not an Excel file (.xlsx). Fill in the template and save it as “Excel Workbook (*.xlsx)”.',
  },
  sheet_old_excel: {
    status: 422,
    zh: '这是旧版 Excel 文件（.xls），或加了密码。请打开后另存为“Excel 工作簿（*.xlsx）”，不设密码。',
    en: 'This is an old Excel file (.xls) or has a password. Open it and save it as “Excel Workbook (*.xlsx)” without one.',
  },
  sheet_too_large: {
    status: 422,
    zh: '文件太大：上限10 MB、解压后100 MB。请删去图片和空白行，或分成几个文件。',
    en: 'The file is too large: at most 10 MB, 100 MB unpacked. Remove pictures and empty rows, or split it.',
  },
  sheet_damaged: {
    status: 422,
    zh: '文件已损坏，读不出来。请用 Excel 打开，另存一份再上传。',
    en: 'The file is damaged and cannot be read. Open it in Excel, save a new copy and upload that.',
  },
  sheet_invalid: {
    status: 422,
    zh: '表格有{count}处问题，一行也没有导入。请按下面的说明改好后重新上传。',
    en: 'The sheet has {count} problems; no row was imported. Mend them as told below and upload it again.',
  },
  sheet_no_rows: {
    status: 422,
    zh: '第一个工作表里没有数据行。表头下面至少要有一行。',
    en: 'The first sheet has no rows. At least one is needed below the header.',
  },
  sheet_rows: {
    status: 422,
    zh: '超过{most}行。请分成几个文件导入。',
    en: 'More than {most} rows. Import it in several files.',
  },
  sheet_columns: {
    status: 422,
    zh: '超过{most}列。请删去多余的列。',
    en: 'More than {most} columns. Delete those that are not needed.',
  },
  sheet_column_missing: {
    status: 422,
    zh: '表头缺少“{title}”这一列。请加上，或用模板重填。',
    en: 'The header has no column “{title}”. Add it, or use the template.',
  },
  sheet_column_unknown: {
    status: 422,
    zh: '表头里的“{title}”不认识。能用的列：{known}。请改名或删去这一列。',
    en: 'The header has “{title}”, which is not known. Columns: {known}. Rename or delete it.',
  },
  sheet_column_twice: {
    status: 422,
    zh: '“{title}”这一列出现了两次。请删去一列。',
    en: 'The column “{title}” is there twice. Delete one.',
  },
  sheet_merged: {
    status: 422,
    zh: '{range}是合并单元格，不能确定内容属于哪一行。请取消合并，每行都填上。',
    en: '{range} is merged, so it is not clear which row its content belongs to. Unmerge it and fill in each row.',
  },
  sheet_formula: {
    status: 422,
    zh: '{cell}是公式，不接受也不计算。请复制后“选择性粘贴为数值”。',
    en: '{cell} is a formula, which is neither taken nor computed. Copy it and “paste special” as values.',
  },
  sheet_error_cell: {
    status: 422,
    zh: '{cell}是错误值（如#N/A）。请填上正确的内容。',
    en: '{cell} holds an error such as #N/A. Put in what belongs there.',
  },
  sheet_long_number: {
    status: 422,
    zh: '{cell}的号码被 Excel 存成了数字，末几位已丢失。请把这一列设成“文本”，重新填写这个号码。',
    en: '{cell} was kept as a number, so Excel has lost its last digits. Format the column as text and enter it again.',
  },
  sheet_long_text: { status: 422, zh: '{cell}的内容太长。请缩短。', en: '{cell} is too long. Shorten it.' },
} as const satisfies Record<string, ProblemText>;
