/** A symmetric matrix as L·Lᵀ. */
export interface Cholesky {
  /** Columns that add nothing to those before them: their pivot is no more than `tolerance` of their diagonal. */
  dropped: readonly number[];
  /** Natural logarithm of the determinant, dropped columns left out. */
  logDeterminant: number;
  /** Solves A·x = b; 0 in dropped columns. */
  solve: (b: readonly number[]) => number[];
}

/**
 * Factors a small symmetric, positive semidefinite matrix column by column, leaving out what is collinear.
 * @param tolerance share of a column's own diagonal that must be left after the columns before it
 */
export function cholesky(matrix: readonly (readonly number[])[], tolerance: number): Cholesky {
  const size = matrix.length;
  const lower = Array.from({length: size}, () => Array.from({length: size}, () => 0));
  const dropped: number[] = [];
  let logDeterminant = 0;
  for (let j = 0; j < size; j += 1) {
    const own = matrix[j]![j]!;
    const pivot = own - dot(lower[j]!, lower[j]!, j);
    if (!(pivot > tolerance * own)) {
      dropped.push(j);
      continue;
    }
    lower[j]![j] = Math.sqrt(pivot);
    logDeterminant += Math.log(pivot);
    for (let i = j + 1; i < size; i += 1) {
      lower[i]![j] = (matrix[i]![j]! - dot(lower[i]!, lower[j]!, j)) / lower[j]![j]!;
    }
  }
  const solve = (b: readonly number[]) => {
    const x = Array.from({length: size}, () => 0);
    for (let i = 0; i < size; i += 1) {
      x[i] = lower[i]![i] === 0 ? 0 : (b[i]! - dot(lower[i]!, x, i)) / lower[i]![i]!;
    }
    for (let i = size - 1; i >= 0; i -= 1) {
      let rest = x[i]!;
      for (let k = i + 1; k < size; k += 1) {
        rest -= lower[k]![i]! * x[k]!;
      }
      x[i] = lower[i]![i] === 0 ? 0 : rest / lower[i]![i]!;
    }
    return x;
  };
  return {dropped, logDeterminant, solve};
}

/** Sum of the products of the first `length` cells. */
function dot(a: readonly number[], b: readonly number[], length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k += 1) {
    sum += a[k]! * b[k]!;
  }
  return sum;
}
