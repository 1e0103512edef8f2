/** What tests are made with: the portal started, its database, those who ask it and those who look at it. No test is here. */
package id.layakanak.testing;
