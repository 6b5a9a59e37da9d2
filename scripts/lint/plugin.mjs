// Lint rules of this house, for what no ready-made rule says.

import { dirname, join, relative, sep } from 'node:path';
import { refusal } from './walls.mjs';

const posix = (path) => path.split(sep).join('/');

/** Every import, export-from, import() and import type crosses the walls of walls.mjs, or is reported. */
const importWalls = {
  create(context) {
    const file = posix(relative(context.cwd, context.filename));
    const check = ({ source }) => {
      if (typeof source?.value !== 'string') return;
      const specifier = source.value;
      const target = specifier.startsWith('.') ? posix(join(dirname(file), specifier)) : null;
      const why = refusal(file, specifier, target);
      if (why !== null) context.report({ node: source, message: why });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

/** A relative import names its file whole ('./money.ts'): Node runs the sources as they are. */
const importExtensions = {
  create(context) {
    const check = ({ source }) => {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
      if (!/\.(ts|tsx|mjs|cjs|css|json|md)(\?\w+)?$/.test(source.value)) {
        context.report({ node: source, message: 'Name the file with its extension: Node runs the sources as they are.' });
      }
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};

/** A suppression says why on its own line: `// oxlint-disable-next-line rule -- because ...`. */
const reasonedSuppressions = {
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const isSuppression = /^\s*(oxlint|eslint)-disable/.test(comment.value);
          if (isSuppression && !/ -- \S.{9,}/.test(comment.value)) {
            context.report({ node: comment, message: 'Say why this is suppressed: `-- because ...` on the same line.' });
          }
        }
      },
    };
  },
};

/** `new Date(text)` is a pure function; `new Date()`, `Date.now()` and `Math.random()` are the outside world. */
const noAmbientWorld = {
  create(context) {
    const report = (node) => context.report({ node, message: 'Take time and randomness from the Clock and Ids ports.' });
    const isDate = (node) => node.callee.type === 'Identifier' && node.callee.name === 'Date';
    return {
      NewExpression(node) {
        if (isDate(node) && node.arguments.length === 0) report(node);
      },
      CallExpression(node) {
        if (isDate(node)) report(node);
      },
      MemberExpression(node) {
        const { object, property } = node;
        const name = object.type === 'Identifier' ? `${object.name}.${property.name ?? property.value}` : '';
        if (name === 'Date.now' || name === 'Math.random') report(node);
      },
    };
  },
};

export default {
  meta: { name: 'desk' },
  rules: {
    'import-walls': importWalls,
    'import-extensions': importExtensions,
    'reasoned-suppressions': reasonedSuppressions,
    'no-ambient-world': noAmbientWorld,
  },
};
