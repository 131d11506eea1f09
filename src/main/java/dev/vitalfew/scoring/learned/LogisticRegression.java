package dev.vitalfew.scoring.learned;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/// Logistic regression with a penalty on the square of its weights (ridge), by Newton's method:
/// Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 2009, 4.4.1. Columns are
/// standardised first, so that one penalty suits them all; the intercept has none.
final class LogisticRegression {
    private static final int MAX_STEPS = 100;
    private static final double ARRIVED = 1e-10;

    private final double penalty;

    /// @param penalty on half the sum of squared standardised weights, greater than 0
    LogisticRegression(double penalty) {
        this.penalty = penalty;
    }

    /// Log-odds = intercept + Σ weight·(value − mean)/deviation.
    ///
    /// @param weights of the standardised columns; 0 of a column that never differs
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Weights(double intercept, double[] weights, double[] means, double[] deviations) {
        double logOdds(double[] row) {
            double sum = intercept;
            for (int column = 0; column < row.length; column++) {
                sum += part(row, column);
            }
            return sum;
        }

        /// Of one column in the log-odds, against an average row.
        double part(double[] row, int column) {
            return weights[column] * (row[column] - means[column]) / deviations[column];
        }
    }

    Weights fit(double[][] rows, boolean[] outcomes) {
        int columns = rows[0].length;
        double[] means = new double[columns];
        double[] deviations = new double[columns];
        for (int column = 0; column < columns; column++) {
            means[column] = mean(rows, column);
            deviations[column] = deviation(rows, column, means[column]);
        }
        double[][] standardised = standardised(rows, means, deviations);
        RealVector weights = new ArrayRealVector(columns + 1);
        for (int step = 0; step < MAX_STEPS; step++) {
            RealVector change = newton(standardised, outcomes, weights);
            weights = weights.add(change);
            if (change.getLInfNorm() < ARRIVED) {
                break;
            }
        }
        return new Weights(
                weights.getEntry(0), weights.getSubVector(1, columns).toArray(), means, deviations);
    }

    private static double mean(double[][] rows, int column) {
        double sum = 0;
        for (double[] row : rows) {
            sum += row[column];
        }
        return sum / rows.length;
    }

    /// 1 where nothing differs, so that standardised values are 0.
    private static double deviation(double[][] rows, int column, double mean) {
        double sum = 0;
        for (double[] row : rows) {
            sum += (row[column] - mean) * (row[column] - mean);
        }
        double deviation = Math.sqrt(sum / rows.length);
        return deviation < 1e-12 ? 1 : deviation;
    }

    /// With a leading 1 for the intercept.
    private static double[][] standardised(double[][] rows, double[] means, double[] deviations) {
        double[][] standardised = new double[rows.length][means.length + 1];
        for (int i = 0; i < rows.length; i++) {
            standardised[i][0] = 1;
            for (int column = 0; column < means.length; column++) {
                standardised[i][column + 1] =
                        (rows[i][column] - means[column]) / deviations[column];
            }
        }
        return standardised;
    }

    private RealVector newton(double[][] rows, boolean[] outcomes, RealVector weights) {
        int columns = weights.getDimension();
        double[] at = weights.toArray();
        double[] gradient = new double[columns];
        double[][] curvature = new double[columns][columns];
        for (int column = 1; column < columns; column++) {
            gradient[column] = -penalty * at[column];
            curvature[column][column] = penalty;
        }
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            double probability = probability(dot(row, at));
            double error = (outcomes[i] ? 1 : 0) - probability;
            double spread = Math.max(probability * (1 - probability), 1e-12);
            for (int column = 0; column < columns; column++) {
                gradient[column] += error * row[column];
                for (int other = 0; other <= column; other++) {
                    curvature[column][other] += spread * row[column] * row[other];
                }
            }
        }
        for (int column = 0; column < columns; column++) {
            for (int other = 0; other < column; other++) {
                curvature[other][column] = curvature[column][other];
            }
        }
        RealMatrix information = new Array2DRowRealMatrix(curvature, false);
        return new CholeskyDecomposition(information)
                .getSolver()
                .solve(new ArrayRealVector(gradient, false));
    }

    private static double dot(double[] row, double[] weights) {
        double sum = 0;
        for (int column = 0; column < row.length; column++) {
            sum += row[column] * weights[column];
        }
        return sum;
    }

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
